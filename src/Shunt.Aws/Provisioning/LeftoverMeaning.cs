namespace Shunt.Aws.Provisioning;

/// <summary>What a resource that is still listed means.</summary>
internal enum LeftoverMeaning
{
    /// <summary>It is kept, as it should be.</summary>
    Kept,

    /// <summary>Its stack is gone, and it with it: the list lags behind.</summary>
    Gone,

    /// <summary>It is there.</summary>
    Left,
}
