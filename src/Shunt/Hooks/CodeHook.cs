namespace Shunt.Hooks;

/// <summary>A hook that is code of the build.</summary>
public sealed record CodeHook : Hook
{
    internal CodeHook(string name, Func<HookedRelease, CancellationToken, Task> code)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(code);
        Run = code;
    }

    /// <value>The code.</value>
    public Func<HookedRelease, CancellationToken, Task> Run { get; }

    internal override string What => "code of the build";
}
