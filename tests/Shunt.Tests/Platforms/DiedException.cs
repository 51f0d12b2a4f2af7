namespace Shunt.Tests.Platforms;

/// <summary>The release's process was killed at this call: nothing it would have done afterwards happens.</summary>
internal sealed class DiedException(string call) : Exception($"Died at '{call}'.");
