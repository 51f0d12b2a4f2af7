namespace Bench.Images;

/// <summary>What one push took.</summary>
/// <param name="Time">From source to registry.</param>
/// <param name="Bytes">What the registry was sent, protocol and all.</param>
readonly record struct Measurement(TimeSpan Time, long Bytes);
