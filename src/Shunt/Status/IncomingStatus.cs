namespace Shunt.Status;

/// <summary>A version on its way in.</summary>
/// <param name="Version">The full commit id.</param>
/// <param name="Suffix">Its first 12 hex digits.</param>
/// <param name="Url">Its suffixed route.</param>
/// <param name="Digest">Its image.</param>
/// <param name="State"><c>starting</c>, <c>deployed</c>, <c>verified</c> or <c>taking N %</c>.</param>
public sealed record IncomingStatus(string Version, string Suffix, Uri Url, string Digest, string State);
