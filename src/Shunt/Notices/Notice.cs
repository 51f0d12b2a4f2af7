namespace Shunt.Notices;

/// <summary>What people are told of a target who do not look at the command that changes it.</summary>
/// <param name="Subject">What happened, in a few words of ASCII.</param>
/// <param name="Text">What happened, who asked for it and where to look, a line each.</param>
public sealed record Notice(string Subject, string Text);
