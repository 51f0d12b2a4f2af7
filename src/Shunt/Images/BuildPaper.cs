namespace Shunt.Images;

/// <summary>A document about a build: a check's report, a list of what is in the image, how it was made. It lies beside the manifest, which holds its hash.</summary>
/// <param name="Name">The file, relative to the manifest's folder, such as <c>reports/unit-tests/results.trx</c>.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Digest">Its digest, <c>sha256:</c> and 64 hex digits.</param>
/// <param name="Check">The check whose report it is; null for what is about the whole build.</param>
public sealed record BuildPaper(string Name, string MediaType, string Digest, string? Check = null);
