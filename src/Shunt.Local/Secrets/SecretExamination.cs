using Shunt.Doctor;
using Shunt.Hooks;
using Shunt.Targets;

namespace Shunt.Local.Secrets;

/// <summary>Whether a target's secrets have values, for <c>Doctor</c> and before a release. The values are read and forgotten.</summary>
public static class SecretExamination
{
    /// <summary>Looks at each.</summary>
    /// <param name="target">The target.</param>
    /// <param name="cancellation">Ends the look.</param>
    public static async Task<IReadOnlyList<Finding>> RunAsync(TargetSettings target, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(target);

        List<Finding> findings = [];
        foreach (var (name, source, owner) in Declared(target))
        {
            try
            {
                await SecretReader.ReadAsync(name, source, cancellation).ConfigureAwait(false);
                findings.Add(Finding.Ok("secret", $"{name} has a value ({source})"));
            }
            catch (SecretUnreadException missing)
            {
                findings.Add(Finding.NotOk("secret", $"{name} has none: {missing.Problem}", $"Mend that; Environments.cs names it in {owner}."));
            }
        }

        return findings;
    }

    private static IEnumerable<(string Name, SecretSource Source, string Owner)> Declared(TargetSettings target) =>
    [
        .. target.Secrets.Select(pair => (pair.Key, pair.Value, $"{target.Name}.Secrets")),
        .. target.Hooks.Select(point => point.Hook).OfType<CommandHook>().SelectMany(hook => hook.Secrets.Select(pair => (pair.Key, pair.Value, $"the secrets of hook '{hook.Name}' on {target.Name}"))),
    ];

    /// <summary>Refuses a target whose secrets are not all there. Touches nothing.</summary>
    /// <param name="target">The target.</param>
    /// <param name="cancellation">Ends the look.</param>
    /// <exception cref="BadUsageException">One has no value; every such one is named.</exception>
    public static async Task RequireAsync(TargetSettings target, CancellationToken cancellation)
    {
        var missing = (await RunAsync(target, cancellation).ConfigureAwait(false)).Where(finding => finding.Verdict == Verdict.NotOk).Select(finding => finding.Detail).ToList();
        if (missing.Count > 0)
            throw new BadUsageException($"Nothing was released to {target.Name}: {string.Join("; ", missing)}. Run './build.sh Doctor --target {target.Name}' to see all secrets.");
    }
}
