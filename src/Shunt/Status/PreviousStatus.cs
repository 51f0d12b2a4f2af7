namespace Shunt.Status;

/// <summary>The version a rollback would go to.</summary>
/// <param name="Version">The full commit id.</param>
/// <param name="Suffix">Its first 12 hex digits.</param>
/// <param name="Url">Its suffixed route, which answers while the instance runs.</param>
/// <param name="Digest">Its image.</param>
/// <param name="RetainedUntil">Until when its instance stays warm; null when it does not run and a rollback would start its image.</param>
public sealed record PreviousStatus(string Version, string Suffix, Uri Url, string Digest, DateTimeOffset? RetainedUntil);
