using System.Linq.Expressions;
using System.Reflection;
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

    /// <summary>The compiled build; null when it was started without a file.</summary>
    public static AbsolutePath? BuildAssemblyFile => Assembly.GetEntryAssembly()?.Location is { Length: > 0 } file ? file : null;

    /// <summary>The folder of the compiled build.</summary>
    public static AbsolutePath? BuildAssemblyDirectory => BuildAssemblyFile?.Parent;

    /// <summary>The project of the build: the one named like its assembly in a folder of the root directory; null when there is none.</summary>
    public static AbsolutePath? BuildProjectFile
        => BuildAssemblyFile is { } assembly ? RootDirectory.GlobFiles($"*/{assembly.NameWithoutExtension}.csproj").FirstOrDefault() : null;

    /// <summary>The folder of the build's project.</summary>
    public static AbsolutePath? BuildProjectDirectory => BuildProjectFile?.Parent;

    /// <summary>The profiles that <c>--profile</c> names, in its order.</summary>
    public static string[] LoadedLocalProfiles => Invocation.Current.Values.Of(EngineOptions.Profile) as string[] ?? [];

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

    AbsolutePath? INukeBuild.BuildAssemblyFile => BuildAssemblyFile;

    AbsolutePath? INukeBuild.BuildAssemblyDirectory => BuildAssemblyDirectory;

    AbsolutePath? INukeBuild.BuildProjectFile => BuildProjectFile;

    AbsolutePath? INukeBuild.BuildProjectDirectory => BuildProjectDirectory;

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
