namespace Shunt.Hooks;

/// <summary>How hooks are run where no other way is given: code as it is, and no programs.</summary>
public static class HookRuns
{
    /// <summary>Runs code; returns null when it succeeded, otherwise what it did, as a clause.</summary>
    /// <param name="hook">The hook.</param>
    /// <param name="release">What it sees.</param>
    /// <param name="cancellation">Asks it to end.</param>
    /// <exception cref="InvalidOperationException">It is a program.</exception>
    public static async Task<string?> CodeAloneAsync(Hook hook, HookedRelease release, CancellationToken cancellation)
    {
        if (hook is not CodeHook code)
            throw new InvalidOperationException($"Hook '{hook?.Name}' is a program, and this command brought nothing to run programs with.");

        try
        {
            await code.Run(release, cancellation).ConfigureAwait(false);
            return null;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            return $"failed ({failure.Message.TrimEnd('.')})";
        }
    }
}
