using Shunt.Misuse;

namespace Shunt.Gates;

/// <summary>A newer version already serves; this release stepped aside. Nothing was touched; exit code 6.</summary>
[Refusal("A newer version serves: what goes on would put an older one over it.")]
public sealed class SupersededException : ReleaseException
{
    /// <summary>Names both versions.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="component">The component's name.</param>
    /// <param name="version">The version that stepped aside, as a suffix.</param>
    /// <param name="live">The newer version that serves, as a suffix.</param>
    public SupersededException(string target, string component, string version, string live)
        : base(ExitCode.Superseded, $"'{component} {version}' was not released to {target}: '{component} {live}', which contains it, serves all traffic there. To go back, run './build.sh Rollback --target {target}'.")
    {
        Version = version;
        Live = live;
    }

    /// <value>The version that stepped aside.</value>
    public string Version { get; }

    /// <value>The newer version that serves.</value>
    public string Live { get; }
}
