namespace Shunt.Images;

/// <summary>One check a version went through before or after it was built. A failed check ends the release, so none is stored.</summary>
/// <param name="Name">The check's name, such as <c>unit tests</c>.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Detail">A figure worth keeping, such as <c>23 passed, coverage 94.1 %</c>; null when there is none.</param>
public sealed record Check(string Name, CheckOutcome Outcome, string? Detail = null);
