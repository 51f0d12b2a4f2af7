namespace Shunt.Local.Edge;

/// <summary>Where an instance, or one of its processes, is in its life.</summary>
public enum InstanceState
{
    /// <summary>Its process runs and has not answered 200 on its health path yet.</summary>
    Starting,

    /// <summary>Its process runs, and it (or the process before it) has been healthy.</summary>
    Running,

    /// <summary>Its process ended. One that has been healthy is started again after a pause; one that never was stays ended.</summary>
    Exited,

    /// <summary>It is being ended.</summary>
    Stopping,
}
