using Quarterdeck.Intake.Profiles;

namespace Quarterdeck.Intake.Recognition;

/// <summary>The profile that comes nearest to a header that none fits, and the difference.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="Line">The line of the header that was compared.</param>
/// <param name="Missing">Headers that the profile needs and the file does not have.</param>
/// <param name="Extra">Headers of the file that the profile does not know.</param>
/// <param name="Near">Headers of the file that may be a missing one in another spelling.</param>
public sealed record NearestProfile(ImportProfile Profile, long Line, IReadOnlyList<string> Missing, IReadOnlyList<string> Extra, IReadOnlyList<(string Written, string Meant)> Near);
