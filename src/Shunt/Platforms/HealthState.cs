namespace Shunt.Platforms;

/// <summary>Whether an instance can serve.</summary>
public enum HealthState
{
    /// <summary>It answered 200 on its health path, and it is the instance that was started.</summary>
    Healthy,

    /// <summary>It does not answer yet, or not with 200; it may still.</summary>
    NotYet,

    /// <summary>It ended, or someone else answers in its place: waiting longer is of no use.</summary>
    Lost,
}
