namespace Shunt.Verdicts;

/// <summary>What a new version's requests are compared with.</summary>
public enum BaselineKind
{
    /// <summary>The old version's requests in the same time: whatever befalls both speaks against neither.</summary>
    SameTime,

    /// <summary>The old version's requests before, since nothing is led to it any more. Times differ, so the margin is granted.</summary>
    Earlier,

    /// <summary>Nothing: the new version may fail as often as the margin.</summary>
    None,
}
