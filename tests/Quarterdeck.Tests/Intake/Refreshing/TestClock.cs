namespace Quarterdeck.Tests.Intake.Refreshing;

/// <summary>A clock that stands until it is set on.</summary>
internal sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
