namespace Bench.Edge.Peers;

/// <summary>The route that every proxy serves.</summary>
static class Host
{
    /// <summary>The alias; peers that route by host get the same name.</summary>
    public const string Alias = "app.stage.localhost";

    /// <summary>The version behind it.</summary>
    public const string Suffix = "aaaaaaaaaaaa";
}
