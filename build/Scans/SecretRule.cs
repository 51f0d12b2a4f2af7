using System.Text.RegularExpressions;

namespace Scans;

/// <summary>How one kind of secret looks.</summary>
/// <param name="Id">The rule's name in findings and allowances.</param>
/// <param name="Title">What it finds, as a clause.</param>
/// <param name="Anchor">A text that every match holds: most files are done with by looking for it.</param>
/// <param name="Pattern">How it looks.</param>
sealed record SecretRule(string Id, string Title, string Anchor, Regex Pattern);
