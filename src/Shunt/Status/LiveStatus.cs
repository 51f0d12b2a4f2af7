namespace Shunt.Status;

/// <summary>The live version.</summary>
/// <param name="Version">The full commit id.</param>
/// <param name="Suffix">Its first 12 hex digits.</param>
/// <param name="Url">Its suffixed route.</param>
/// <param name="Digest">Its image.</param>
/// <param name="Since">Since when it is live.</param>
public sealed record LiveStatus(string Version, string Suffix, Uri Url, string Digest, DateTimeOffset Since);
