namespace Shunt.Doctor;

/// <summary>What one check of a target found.</summary>
public enum Verdict
{
    /// <summary>It is as it should be.</summary>
    Ok,

    /// <summary>It is not; the finding says what to do.</summary>
    NotOk,

    /// <summary>It could not be looked at, or there is nothing to look at yet; the finding says why.</summary>
    NotChecked,
}
