namespace Shunt.Doctor;

/// <summary>One check of a target and what it found.</summary>
/// <param name="Subject">What was checked, a word or two, such as <c>ledger</c>.</param>
/// <param name="Verdict">Whether it is as it should be.</param>
/// <param name="Detail">The evidence, without a full stop at its end.</param>
/// <param name="Remedy">What to do, as sentences; null when nothing is to be done.</param>
public sealed record Finding(string Subject, Verdict Verdict, string Detail, string? Remedy = null)
{
    /// <summary>A finding that needs nothing.</summary>
    /// <param name="subject">What was checked.</param>
    /// <param name="detail">The evidence.</param>
    public static Finding Ok(string subject, string detail) => new(subject, Verdict.Ok, detail);

    /// <summary>A finding that somebody has to look at.</summary>
    /// <param name="subject">What was checked.</param>
    /// <param name="detail">The evidence.</param>
    /// <param name="remedy">What to do.</param>
    public static Finding NotOk(string subject, string detail, string remedy) => new(subject, Verdict.NotOk, detail, remedy);

    /// <summary>A check that was not made.</summary>
    /// <param name="subject">What was to be checked.</param>
    /// <param name="why">Why it was not.</param>
    public static Finding NotChecked(string subject, string why) => new(subject, Verdict.NotChecked, why);
}
