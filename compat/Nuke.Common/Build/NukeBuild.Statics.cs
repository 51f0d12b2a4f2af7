using System.Linq.Expressions;
using Nuke.Common.Execution;
using Nuke.Common.IO;
using Nuke.Common.Parameters;
using Nuke.Common.Reporting;

namespace Nuke.Common;

public abstract partial class NukeBuild
{
    /// <summary>The folder that holds <c>.nuke</c>: the nearest one upwards from the working directory, or <c>--root</c>.</summary>
    public static AbsolutePath RootDirectory => Invocation.Current.RootDirectory;

    /// <summary><c>.nuke/temp</c>; made when first asked for.</summary>
    public static AbsolutePath TemporaryDirectory => (RootDirectory / ".nuke" / "temp").CreateDirectory();

    /// <summary>How much is narrated; default <see cref="Verbosity.Normal"/>.</summary>
    public static Verbosity Verbosity
    {
        get => Narration.Verbosity;
        set => Narration.Verbosity = value;
    }

    /// <summary>Where the build runs: the first CI server that is recognised by its environment, else a terminal.</summary>
    public static Host Host
    {
        get => Host.Current;
        set => Host.Current = value;
    }

    /// <summary>Whether the build runs on somebody's machine.</summary>
    public static bool IsLocalBuild => !IsServerBuild;

    /// <summary>Whether the build runs on a CI server.</summary>
    public static bool IsServerBuild => Host is CI.IBuildServer;

    AbsolutePath INukeBuild.RootDirectory => RootDirectory;

    AbsolutePath INukeBuild.TemporaryDirectory => TemporaryDirectory;

    Verbosity INukeBuild.Verbosity => Verbosity;

    Host INukeBuild.Host => Host;

    bool INukeBuild.IsLocalBuild => IsLocalBuild;

    bool INukeBuild.IsServerBuild => IsServerBuild;

    T? INukeBuild.TryGetValue<T>(Expression<Func<T?>> parameterExpression)
        where T : class
        => (T?)MemberValue.Of(this, parameterExpression);

    T? INukeBuild.TryGetValue<T>(Expression<Func<object?>> parameterExpression)
        where T : default
        => MemberValue.Of(this, parameterExpression) is T value ? value : default;
}
