namespace Shunt.Aws.Tests.Killings;

/// <summary>How a killing went.</summary>
/// <param name="Command">Which command.</param>
/// <param name="Death">Where it was killed; null when it was not.</param>
/// <param name="Changes">The changes of AWS that the process made or tried, in order.</param>
/// <param name="Between">Who served when it was dead: <c>suffix=weight</c>, with blanks between.</param>
/// <param name="Problem">What was not as it must be; null for nothing.</param>
internal sealed record KillingEnd(KilledCommand Command, Death? Death, IReadOnlyList<string> Changes, string Between, string? Problem);
