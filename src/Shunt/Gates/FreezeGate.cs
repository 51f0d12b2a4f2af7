using System.Globalization;

namespace Shunt.Gates;

/// <summary>The time is in none of some windows.</summary>
/// <param name="Windows">The windows.</param>
internal sealed record FreezeGate(IReadOnlyList<FreezeWindow> Windows) : Gate
{
    // Windows that meet each other are one to who waits for their end; more than a year of them is told as a year.
    private const int MostWindowsInRow = 400;

    internal override Task<GateAnswer> AnswerAsync(GateQuestion question, CancellationToken cancellation)
    {
        var now = question.Context.Time.GetUtcNow();
        var holding = question.IsUnderWay ? null : Windows.FirstOrDefault(window => window.FindEnd(now) is not null);
        return Task.FromResult(holding is null ? GateAnswer.Pass : Refuse(question, holding, EndAfter(now)));
    }

    internal override IEnumerable<string> Problems(string path, IReadOnlyList<string> earlier)
    {
        if (Windows.Count == 0)
            yield return $"{path}: NotDuring: no window is named.";

        foreach (var problem in Windows.SelectMany(window => window.Problems($"{path}: NotDuring")))
            yield return problem;
    }

    private static GateAnswer Refuse(GateQuestion question, FreezeWindow holding, DateTimeOffset end)
    {
        var there = TimeZoneInfo.ConvertTime(end, TimeZoneInfo.FindSystemTimeZoneById(holding.Zone));
        return GateAnswer.Refuse(
            string.Create(CultureInfo.InvariantCulture, $"{holding.Reason} holds releases until {there:ddd yyyy-MM-dd HH:mm} {holding.Zone} ({end.UtcDateTime:yyyy-MM-dd HH:mm} UTC)"),
            $"Run the command again then; in an emergency, run '{question.Command} --break-glass \"<reason>\"'");
    }

    private DateTimeOffset EndAfter(DateTimeOffset now)
    {
        var end = now;
        for (var i = 0; i < MostWindowsInRow && Windows.Max(window => window.FindEnd(end)) is { } next; i++)
            end = next;

        return end;
    }
}
