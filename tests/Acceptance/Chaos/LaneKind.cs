namespace Acceptance.Chaos;

/// <summary>What a lane's rounds are about. A lane is a state folder with an edge of its own, so lanes do not disturb each other.</summary>
/// <param name="Target">The target its commands name.</param>
/// <param name="HasSick">Whether versions that fall ill are released, too.</param>
/// <param name="IsEdgeHarmed">Whether the edge and instances are killed now and then.</param>
internal sealed record LaneKind(string Target, bool HasSick = false, bool IsEdgeHarmed = false)
{
    /// <summary>The lanes; a round's number modulo their count is its lane.</summary>
    public static readonly IReadOnlyList<LaneKind> All =
    [
        new("stage"),
        new("dev", HasSick: true),
        new("prod"),
        new("stage", IsEdgeHarmed: true),
        new("stage"),
        new("dev", HasSick: true, IsEdgeHarmed: true),
        new("prod"),
    ];

    /// <value>Whether a version has to be live on stage first.</value>
    public bool IsPromoted => Target == "prod";

    /// <value>The targets it uses.</value>
    public IReadOnlyList<string> Targets => IsPromoted ? ["stage", "prod"] : [Target];
}
