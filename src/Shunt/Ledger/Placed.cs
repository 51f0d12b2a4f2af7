using System.Text.Json.Serialization;

namespace Shunt.Ledger;

/// <summary>A version of a component as the ledger names it.</summary>
/// <param name="Commit">The full commit id.</param>
/// <param name="Digest">The image's digest.</param>
public sealed record Placed(string Commit, string Digest)
{
    /// <value>The commit's first 12 hex digits.</value>
    [JsonIgnore]
    public string Suffix => Commit[..Versions.ReleaseVersion.SuffixLength];
}
