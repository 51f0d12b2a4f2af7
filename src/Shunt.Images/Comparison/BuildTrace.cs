namespace Shunt.Images.Comparison;

/// <summary>Something of the place where a build ran that its output should not show.</summary>
/// <param name="Name">What it is, such as <c>the folder it was built in</c>.</param>
/// <param name="First">What it was for the first image.</param>
/// <param name="Second">What it was for the second one.</param>
public sealed record BuildTrace(string Name, string First, string Second);
