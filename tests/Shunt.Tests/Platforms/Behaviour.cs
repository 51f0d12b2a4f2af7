using Shunt.Platforms;

namespace Shunt.Tests.Platforms;

/// <summary>How a version behaves on the platform in memory. All times are since its start.</summary>
internal sealed record Behaviour
{
    public static readonly Behaviour Well = new();

    /// <summary>What a probe finds.</summary>
    public Func<TimeSpan, InstanceHealth> Health { get; init; } = _ => new InstanceHealth(HealthState.Healthy, "GET /health answered 200");

    /// <summary>What its version path answers; null for its own version.</summary>
    public string? VersionBody { get; init; }

    /// <summary>The status of its answers through routes; null when nothing answers there.</summary>
    public int? Status { get; init; } = 200;

    /// <summary>The version its suffixed route names; null for its own.</summary>
    public string? Suffix { get; init; }

    /// <summary>Requests answered so far, and how many of them failed.</summary>
    public Func<TimeSpan, (long Requests, long Failures)> Traffic { get; init; } = _ => (0, 0);

    /// <summary>What it wrote.</summary>
    public IReadOnlyList<string> Log { get; init; } = [];

    /// <summary>Requests in flight that never end.</summary>
    public int Stuck { get; init; }

    public static Behaviour EndsAfter(TimeSpan life, string detail, params IReadOnlyList<string> log) => new()
    {
        Health = age => new InstanceHealth(age < life ? HealthState.NotYet : HealthState.Lost, age < life ? "connection refused" : detail),
        Log = log,
    };

    public static Behaviour HealthyAfter(TimeSpan delay) => new()
    {
        Health = age => age >= delay
            ? new InstanceHealth(HealthState.Healthy, "GET /health answered 200")
            : new InstanceHealth(HealthState.NotYet, "GET /health answered 503"),
    };
}
