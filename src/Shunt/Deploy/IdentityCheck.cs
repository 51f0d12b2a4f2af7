using Shunt.Ledger;
using Shunt.Sessions;

namespace Shunt.Deploy;

/// <summary>Makes sure that the suffixed route leads to the version that was built.</summary>
internal static class IdentityCheck
{
    /// <summary>Returns null when the right version answers, otherwise what answers instead.</summary>
    internal static async Task<string?> FindProblemAsync(ReleaseContext context, Placed version, CancellationToken cancellation)
    {
        var address = context.Platform.Address(context.Component.Name, context.Target.Name, version.Suffix);
        var path = context.Component.VersionPath ?? context.Component.HealthPath;
        var answer = await context.Platform.AskAsync(address, path, cancellation).ConfigureAwait(false);
        if (answer.Status != 200)
            return $"GET {new Uri(address.Url, path)} answered {answer.Status?.ToString() ?? answer.Detail} through the suffixed route";

        if (answer.Suffix != version.Suffix)
            return $"the suffixed route {address.Url} leads to version '{answer.Suffix ?? "unknown"}'";

        if (context.Component.VersionPath is null)
            return null;

        var claimed = ClaimedVersion.Read(answer.Body);
        return claimed == version.Commit
            ? null
            : $"GET {path} names version '{claimed ?? "nothing"}', not '{version.Commit}'";
    }
}
