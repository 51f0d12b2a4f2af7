using Shunt.Hooks;
using Shunt.Local.Secrets;
using Shunt.Narration;
using Shunt.Secrets;
using Shunt.Targets;

namespace Shunt.Local.Hooks;

/// <summary>Runs hooks on this machine. What they say, and what is told of their failure, is without the secrets of target and hook.</summary>
/// <param name="folder">The repository, in which programs run.</param>
/// <param name="secrets">The target's secrets. No hook is given them; they are masked, for what a hook asks may tell them.</param>
public sealed class HookHost(string folder, IReadOnlyDictionary<string, SecretSource> secrets)
{
    // Long enough for a busy machine to read what is there already.
    internal TimeSpan Rest { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Runs a hook; returns null when it succeeded, otherwise what it did, as a clause.</summary>
    /// <param name="hook">The hook.</param>
    /// <param name="release">What it sees.</param>
    /// <param name="cancellation">Ends it: a program is killed with what it started, code is left to look at its token.</param>
    public async Task<string?> RunAsync(Hook hook, HookedRelease release, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(hook);
        ArgumentNullException.ThrowIfNull(release);
        try
        {
            return hook is CommandHook command
                ? await RunAsync(command, Variables(release), release.Narrator, cancellation).ConfigureAwait(false)
                : await RunAsync((CodeHook)hook, release, cancellation).ConfigureAwait(false);
        }
        catch (SecretUnreadException missing)
        {
            return $"was not run: secret {missing.Name} has no value, {missing.Problem}";
        }
    }

    /// <summary>Runs a check of the component's own; returns null when it passed, otherwise what it did, as a clause.</summary>
    /// <param name="check">The check.</param>
    /// <param name="component">The component's name.</param>
    /// <param name="commit">The commit whose tree <c>folder</c> is; null for the working tree.</param>
    /// <param name="narrator">Who is told what it writes.</param>
    /// <param name="cancellation">Kills it with what it started.</param>
    public async Task<string?> CheckAsync(CommandHook check, string component, string? commit, INarrator narrator, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(check);
        try
        {
            return await RunAsync(check, [new("SHUNT_PLACE", "during Lint"), new("SHUNT_COMPONENT", component), new("SHUNT_VERSION", commit ?? "")], narrator, cancellation).ConfigureAwait(false);
        }
        catch (SecretUnreadException missing)
        {
            return $"was not run: secret {missing.Name} has no value, {missing.Problem}";
        }
    }

    private async Task<string?> RunAsync(CommandHook hook, IEnumerable<KeyValuePair<string, string>> variables, INarrator narrator, CancellationToken cancellation)
    {
        var own = await SecretReader.ReadAsync(hook.Secrets, cancellation).ConfigureAwait(false);
        var mask = await MaskAsync(own.Values, cancellation).ConfigureAwait(false);
        var process = new HookProcess(hook.Program, folder, variables.Concat(own), new MaskedNarrator(narrator, hook.Name, mask), own.Count > 0) { Rest = Rest };
        return Masked(mask, await process.RunAsync(cancellation).ConfigureAwait(false));
    }

    private async Task<SecretMask> MaskAsync(IEnumerable<string> own, CancellationToken cancellation) =>
        new(own.Concat((await SecretReader.ReadAsync(secrets, cancellation).ConfigureAwait(false)).Values));

    private static string? Masked(SecretMask mask, string? problem) => problem is null ? null : mask.Of(problem);

    private static KeyValuePair<string, string>[] Variables(HookedRelease release) =>
    [
        new("SHUNT_PLACE", release.Place),
        new("SHUNT_TARGET", release.Target),
        new("SHUNT_COMPONENT", release.Component),
        new("SHUNT_VERSION", release.Version.Commit),
        new("SHUNT_SUFFIX", release.Version.Suffix),
        new("SHUNT_DIGEST", release.Version.Digest),
        new("SHUNT_PREVIOUS", release.Previous?.Commit ?? ""),
        new("SHUNT_ALIAS_URL", release.Alias.Url.ToString()),
        new("SHUNT_SUFFIXED_URL", release.Suffixed.Url.ToString()),
        new("SHUNT_ADDRESS", (release.Suffixed.EndPoint ?? release.Alias.EndPoint)?.ToString() ?? ""),
    ];

    // On a thread of the pool: code that blocks must not keep anybody from noticing its limit.
    private async Task<string?> RunAsync(CodeHook hook, HookedRelease release, CancellationToken cancellation)
    {
        var mask = await MaskAsync([], cancellation).ConfigureAwait(false);
        var seen = release with { Narrator = new MaskedNarrator(release.Narrator, hook.Name, mask) };
        return Masked(mask, await Task.Run(() => HookRuns.CodeAloneAsync(hook, seen, cancellation), cancellation).ConfigureAwait(false));
    }
}
