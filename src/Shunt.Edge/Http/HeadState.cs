namespace Shunt.Edge.Http;

/// <summary>How far the reading of a head has come.</summary>
internal enum HeadState
{
    /// <summary>Its end has not been received yet.</summary>
    Incomplete,

    /// <summary>It is whole and sound.</summary>
    Complete,

    /// <summary>It is not what HTTP allows, or more than we take.</summary>
    Refused,
}
