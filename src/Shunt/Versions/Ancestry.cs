namespace Shunt.Versions;

/// <summary>How one commit stands to another.</summary>
public enum Ancestry
{
    /// <summary>The history at hand cannot tell: a shallow clone, or a commit that is not here. Never read as any other answer.</summary>
    Unknown = 0,

    /// <summary>They are the same commit.</summary>
    Same,

    /// <summary>The first is part of the second's history: the second is newer.</summary>
    Ancestor,

    /// <summary>The second is part of the first's history: the first is newer.</summary>
    Descendant,

    /// <summary>Neither is part of the other's history.</summary>
    Diverged,
}
