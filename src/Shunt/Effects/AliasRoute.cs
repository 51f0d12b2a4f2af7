using Shunt.Platforms;

namespace Shunt.Effects;

/// <summary>One call that leads the alias somewhere.</summary>
internal static class AliasRoute
{
    /// <summary>Leads the alias there; null when it leads there, otherwise why the version could not take its share. A release that was superseded is told so.</summary>
    internal static async Task<string?> FindProblemAsync(EffectScope scope, IReadOnlyList<Weight> weights, TimeSpan watch, CancellationToken cancellation)
    {
        var context = scope.Context;
        try
        {
            await scope.Platform.RouteAsync(context.Target.Name, context.Component.Name, weights, watch, scope.Epoch, cancellation).ConfigureAwait(false);
            return null;
        }
        catch (ReleaseException refusal) when (refusal.ExitCode == ExitCode.Failed)
        {
            return $"it could not take its share ({refusal.Message.TrimEnd('.')})";
        }
    }
}
