using Nuke.Common.Parameters;

namespace Nuke.Common.Execution;

/// <summary>How many targets may run at once.</summary>
internal static class LaneCount
{
    /// <summary>More lanes than this are refused.</summary>
    public const int Most = 256;

    /// <summary>Reads <c>--parallel</c> and <c>--sequential</c>; default one lane a core.</summary>
    /// <exception cref="RefusedException">The number is outside 1 to 256.</exception>
    public static int Of(ParameterCatalog catalog, ParameterValues values)
    {
        var asked = Given(EngineOptions.Parallel) as int?;
        if (asked is < 1 or > Most)
            throw new RefusedException($"option '{EngineOptions.Parallel.Option}' takes a number from 1 to {Most}, not '{asked}'");
        return Given(EngineOptions.Sequential) is true ? 1 : asked ?? Math.Min(Environment.ProcessorCount, Most);

        // A build may have an option of the same name; then that is not for the engine.
        object? Given(Parameter option) => catalog.Engine.Contains(option) ? values.Of(option) : null;
    }
}
