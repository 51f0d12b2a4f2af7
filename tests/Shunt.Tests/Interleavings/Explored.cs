using System.Globalization;

namespace Shunt.Tests.Interleavings;

/// <summary>An exploration that found nothing wrong.</summary>
/// <param name="Exploration">What was explored.</param>
/// <param name="By">What it went through.</param>
/// <param name="Took">For how long.</param>
internal sealed record Explored(Exploration Exploration, Explorer By, TimeSpan Took)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Exploration}: {By.Schedules:N0} schedules of up to {By.Longest} steps, {By.States:N0} states, {By.Ends.Count:N0} ends, {Took.TotalSeconds:0.0} s");
}
