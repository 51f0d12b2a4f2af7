using Shunt.Edge.State;

namespace Shunt.Edge.Containers;

/// <summary>What containers are called and how they are labelled, so that they are found again by whoever takes over.</summary>
internal static class ContainerNames
{
    /// <summary>The state folder of the edge that it belongs to.</summary>
    public const string Home = "shunt.home";

    /// <summary>The start of the instance that it is.</summary>
    public const string Nonce = "shunt.nonce";

    private const int NonceLength = 8;

    /// <summary>The name of an instance's container; another one after each start.</summary>
    public static string Of(InstanceRecord record) => $"shunt-{record.Id.Target}-{record.Id.Component}-{record.Id.Suffix}-{record.Nonce[..NonceLength]}";

    /// <summary>Its labels.</summary>
    public static Dictionary<string, string> Labels(InstanceRecord record, string home) => new()
    {
        [Home] = home,
        ["shunt.target"] = record.Id.Target,
        ["shunt.component"] = record.Id.Component,
        ["shunt.suffix"] = record.Id.Suffix,
        [Nonce] = record.Nonce,
    };
}
