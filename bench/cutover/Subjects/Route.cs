using Shunt.Platforms;

namespace Bench.Cutover.Subjects;

/// <summary>The route that every proxy serves.</summary>
static class Route
{
    /// <summary>The target.</summary>
    public const string Target = "stage";

    /// <summary>The component.</summary>
    public const string Component = "app";

    /// <summary>Its alias; peers that route by host get the same name.</summary>
    public const string Host = $"{Component}.{Target}.localhost";

    /// <summary>The instance of a version.</summary>
    /// <param name="generation">The version.</param>
    public static InstanceId Instance(int generation) => new(Target, Component, generation.ToString("x12", System.Globalization.CultureInfo.InvariantCulture));
}
