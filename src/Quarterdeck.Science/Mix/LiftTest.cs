namespace Quarterdeck.Science.Mix;

/// <summary>An experiment: what the spend of a channel in some periods brought, with what it brought after them.</summary>
/// <param name="Channel">The channel's position.</param>
/// <param name="From">The first period, from 0.</param>
/// <param name="To">The last period, included.</param>
/// <param name="Effect">The outcome that would be missing without the spend of these periods, all told.</param>
/// <param name="StandardError">Its standard error, above 0.</param>
public sealed record LiftTest(int Channel, int From, int To, double Effect, double StandardError);
