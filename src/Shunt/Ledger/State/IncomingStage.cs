namespace Shunt.Ledger.State;

/// <summary>How far a version that is to take over has come.</summary>
public enum IncomingStage
{
    /// <summary>It is about to be started; an instance may exist or not.</summary>
    Intended,

    /// <summary>It answers, healthy, under its suffixed route.</summary>
    Deployed,

    /// <summary>It passed its integration tests.</summary>
    Verified,
}
