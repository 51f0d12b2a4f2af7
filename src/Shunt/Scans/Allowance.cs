namespace Shunt.Scans;

/// <summary>A finding that is known and lived with for a while.</summary>
/// <param name="Rule">The rule or advisory, as the finding names it.</param>
/// <param name="Where">The file or package, as the finding names it.</param>
/// <param name="Reason">Why it is no danger here. Not empty.</param>
/// <param name="Until">The last day on which it counts, in UTC: at most <see cref="LongestDays"/> days ahead.</param>
public sealed record Allowance(string Rule, string Where, string Reason, DateOnly Until)
{
    /// <summary>How many days ahead an allowance may reach: whoever allows something looks at it again within a year.</summary>
    public const int LongestDays = 366;

    /// <summary>Says what is wrong with allowances, one line each.</summary>
    /// <param name="allowances">The allowances.</param>
    /// <param name="today">The day, in UTC.</param>
    /// <exception cref="BadUsageException">An allowance has no reason, or reaches too far; every problem is named.</exception>
    public static void Check(IReadOnlyList<Allowance> allowances, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(allowances);
        var problems = allowances.SelectMany(allowance => allowance.Problems(today)).ToList();
        var count = problems.Count == 1 ? "1 problem" : $"{problems.Count} problems";
        if (problems.Count > 0)
            throw new BadUsageException($"Environments.cs: {count}. {string.Join(' ', problems)}");
    }

    private IEnumerable<string> Problems(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Reason))
            yield return $"Allowed: {Rule} in '{Where}' is allowed without a reason.";

        if (Until.DayNumber - today.DayNumber > LongestDays)
            yield return $"Allowed: {Rule} in '{Where}' is allowed until {Until:yyyy-MM-dd}, more than {LongestDays} days ahead.";
    }
}
