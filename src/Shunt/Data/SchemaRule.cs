using Shunt.Gates;
using Shunt.Images;
using Shunt.Ledger;
using Shunt.Ledger.State;
using Shunt.Sessions;

namespace Shunt.Data;

/// <summary>Which versions may meet which data: no migration breaks what serves, and no version serves on data that left it behind.</summary>
internal static class SchemaRule
{
    /// <summary>The schema that a version declared when it was built.</summary>
    internal static DataSchema Of(ReleaseImage image) => DataSchema.Parse(image.Manifest.Inputs.GetValueOrDefault(DataSchema.Input));

    /// <summary>Says what a release has to migrate; null when nothing, because what serves before it already needs the same schema.</summary>
    /// <exception cref="GateRefusedException">What serves could not work on the migrated data, or the version cannot work on those there are; nothing was touched.</exception>
    internal static async Task<DataSchema?> FindMigrationAsync(
        ReleaseContext context, ReleaseImage image, Placed? from, ComponentState state, CancellationToken cancellation)
    {
        var wanted = Of(image);
        if (state.Schema is { } now && !now.Suits(wanted))
            throw await RefusalAsync(context, image, $"{Described(context, now)}, and it is of schema {wanted.Number}", "Release a version that works on them", cancellation).ConfigureAwait(false);

        var before = from is null ? DataSchema.None : await context.FindSchema(from, cancellation).ConfigureAwait(false);
        if (from is not null && !wanted.Suits(before))
        {
            throw await RefusalAsync(
                context, image, $"its migration to schema {wanted.Number} leaves versions below schema {wanted.Oldest} behind, and '{context.Name(from)}' is of schema {before.Number}",
                $"Release a version of schema {wanted.Oldest} that does without what the migration takes away, then this one", cancellation).ConfigureAwait(false);
        }

        return context.Component.Data is not null && wanted.Number > before.Number ? wanted : null;
    }

    /// <summary>Says why a version cannot be gone back to, as a clause; null when the data suit it.</summary>
    internal static async Task<string?> FindClosedWayAsync(ReleaseContext context, ComponentState state, Placed to, CancellationToken cancellation)
    {
        if (state.Schema is not { Oldest: > 0 } now)
            return null;

        var wanted = await context.FindSchema(to, cancellation).ConfigureAwait(false);
        return now.Suits(wanted) ? null : $"{Described(context, now)}, and '{context.Name(to)}' is of schema {wanted.Number}";
    }

    private static string Described(ReleaseContext context, DataSchema now) =>
        $"the data on {context.Target.Name} have schema {now.Number}, for versions of schema {now.Oldest} and up";

    private static async Task<GateRefusedException> RefusalAsync(
        ReleaseContext context, ReleaseImage image, string problem, string next, CancellationToken cancellation)
    {
        var serving = await context.WhoServesAsync(cancellation).ConfigureAwait(false);
        return new GateRefusedException($"'{context.Name(image.Placed)}' was not released to {context.Target.Name}: {problem}. {serving}; the data are as they were. {next}.");
    }
}
