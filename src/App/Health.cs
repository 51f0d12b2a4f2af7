namespace App;

/// <summary>What health answers.</summary>
/// <param name="Status"><c>serving</c>, or <c>unavailable</c> before the instance is ready and while it stops.</param>
internal sealed record Health(string Status);
