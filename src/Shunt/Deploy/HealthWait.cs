using Shunt.Platforms;
using Shunt.Sessions;

namespace Shunt.Deploy;

/// <summary>The wait for an instance's first healthy answer.</summary>
internal static class HealthWait
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(5);

    /// <summary>Waits; returns null when the instance became healthy, otherwise the reason why it will not.</summary>
    internal static async Task<string?> ForAsync(ReleaseContext context, InstanceId instance, CancellationToken cancellation)
    {
        var limit = context.Component.HealthLimit;
        var start = context.Time.GetTimestamp();
        var told = TimeSpan.Zero;
        while (true)
        {
            var health = await context.Platform.ProbeAsync(instance, cancellation).ConfigureAwait(false);
            if (health.State == HealthState.Healthy)
                return null;

            var waited = context.Time.GetElapsedTime(start);
            if (health.State == HealthState.Lost)
                return $"{health.Detail}, {waited.TotalSeconds:0.0} s after its start";

            if (waited >= limit)
                return $"GET {context.Component.HealthPath} did not answer 200 within {limit.TotalSeconds:0.#} s ({health.Detail})";

            if (waited - told >= Heartbeat)
            {
                told = waited;
                context.Narrator.Wait($"waiting for '{instance}' to become healthy: {health.Detail}", limit - waited);
            }

            await Task.Delay(context.Platform.Pace > Interval ? context.Platform.Pace : Interval, context.Time, cancellation).ConfigureAwait(false);
        }
    }
}
