using Shunt.Narration;
using Shunt.Routes;
using Shunt.Targets;

namespace Shunt.Platforms;

/// <summary>What a platform is made for.</summary>
/// <param name="Target">The target.</param>
/// <param name="Component">What is released there.</param>
/// <param name="Narrator">Who is told what happens.</param>
/// <param name="Time">The clock.</param>
/// <param name="Ask">Asks a route for a path as any client would.</param>
public sealed record PlatformRequest(
    TargetSettings Target, ComponentSettings Component, INarrator Narrator, TimeProvider Time, Func<RouteAddress, string, CancellationToken, Task<Answer>> Ask);
