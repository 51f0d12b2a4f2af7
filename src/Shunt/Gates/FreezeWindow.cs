using Shunt.Versions;

namespace Shunt.Gates;

/// <summary>
/// A span of time in which nothing is released, on the clocks of one time zone: once, every day or every week. Its first moment belongs to
/// it, its end does not.
/// </summary>
/// <remarks>
/// On the day when clocks go back, a window begins with the first time they show its beginning and ends with the last time they show its end.
/// On the day when they go forward, a time that they leap over is the moment of the leap.
/// </remarks>
public sealed record FreezeWindow
{
    private static readonly DateTime AMonday = new(2001, 1, 1);

    private readonly DateTime _from;
    private readonly DateTime _to;
    private readonly TimeSpan? _every;

    private FreezeWindow(string reason, DateTime from, DateTime to, TimeSpan? every, string zone)
    {
        Reason = reason;
        Zone = zone;
        (_from, _to, _every) = (DateTime.SpecifyKind(from, DateTimeKind.Unspecified), DateTime.SpecifyKind(to, DateTimeKind.Unspecified), every);
    }

    /// <value>What holds releases, such as <c>the weekend</c>: the refusal begins with it.</value>
    public string Reason { get; }

    /// <value>The time zone's IANA name, such as <c>Europe/Berlin</c>.</value>
    public string Zone { get; }

    /// <summary>A window that comes once.</summary>
    /// <param name="reason">What holds releases, such as <c>the turn of the year</c>.</param>
    /// <param name="from">When it begins, on the zone's clocks.</param>
    /// <param name="to">When it ends, on the zone's clocks; after <paramref name="from"/>.</param>
    /// <param name="zone">The time zone's IANA name.</param>
    public static FreezeWindow Once(string reason, DateTime from, DateTime to, string zone) => new(reason, from, to, every: null, zone);

    /// <summary>A window of every day; it reaches into the next when it ends at an earlier hour than it begins.</summary>
    /// <param name="reason">What holds releases, such as <c>the night</c>.</param>
    /// <param name="from">When it begins, on the zone's clocks.</param>
    /// <param name="to">When it ends, on the zone's clocks; another time than <paramref name="from"/>.</param>
    /// <param name="zone">The time zone's IANA name.</param>
    public static FreezeWindow Daily(string reason, TimeOnly from, TimeOnly to, string zone) =>
        Repeated(reason, AMonday + from.ToTimeSpan(), AMonday + to.ToTimeSpan(), TimeSpan.FromDays(1), zone);

    /// <summary>A window of every week; it reaches into the next when it ends earlier in the week than it begins.</summary>
    /// <param name="reason">What holds releases, such as <c>the weekend</c>.</param>
    /// <param name="from">The day on which it begins, and when, on the zone's clocks.</param>
    /// <param name="to">The day on which it ends, and when, on the zone's clocks; another time than <paramref name="from"/>.</param>
    /// <param name="zone">The time zone's IANA name.</param>
    public static FreezeWindow Weekly(string reason, (DayOfWeek Day, TimeOnly At) from, (DayOfWeek Day, TimeOnly At) to, string zone) =>
        Repeated(reason, InWeek(from.Day, from.At), InWeek(to.Day, to.At), TimeSpan.FromDays(7), zone);

    /// <summary>When the window that holds at a moment ends; null when none does.</summary>
    internal DateTimeOffset? FindEnd(DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Zone);
        var turn = _every is { } every ? (long)Math.Floor((TimeZoneInfo.ConvertTime(now, zone).DateTime - _from) / every) : 0;

        // The turn before may still hold, and where clocks change the next one may already.
        foreach (var shift in _every is null ? [TimeSpan.Zero] : (TimeSpan[])[(turn - 1) * _every.Value, turn * _every.Value, (turn + 1) * _every.Value])
        {
            if (First(_from + shift, zone) <= now && Last(_to + shift, zone) is var end && now < end)
                return end;
        }

        return null;
    }

    /// <summary>What is wrong with the window, a line each.</summary>
    internal IEnumerable<string> Problems(string path)
    {
        if (string.IsNullOrWhiteSpace(Reason))
            yield return $"{path}: a window says nothing of its reason.";

        if (_to <= _from)
            yield return $"{path}: {Reason} ends no later than it begins.";

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out _))
        {
            var nearest = NearestNames.To(Zone, TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id), count: 1);
            yield return $"{path}: '{Zone}' is not a time zone that this machine knows; {(nearest.Count == 0 ? "it knows none" : $"nearest: {nearest[0]}")}.";
        }
    }

    private static FreezeWindow Repeated(string reason, DateTime from, DateTime to, TimeSpan every, string zone) =>
        new(reason, from, to < from ? to + every : to, every, zone);

    private static DateTime InWeek(DayOfWeek day, TimeOnly at) => AMonday.AddDays(((int)day + 6) % 7) + at.ToTimeSpan();

    private static DateTimeOffset First(DateTime local, TimeZoneInfo zone) => At(local, zone, offsets => offsets.Max());

    private static DateTimeOffset Last(DateTime local, TimeZoneInfo zone) => At(local, zone, offsets => offsets.Min());

    private static DateTimeOffset At(DateTime local, TimeZoneInfo zone, Func<TimeSpan[], TimeSpan> choose)
    {
        if (zone.IsAmbiguousTime(local))
            return new DateTimeOffset(local, choose(zone.GetAmbiguousTimeOffsets(local)));

        // Clocks leap from one whole minute to another.
        if (zone.IsInvalidTime(local))
            local = new DateTime(local.Year, local.Month, local.Day, local.Hour, local.Minute, 0, DateTimeKind.Unspecified);

        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(1);

        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
