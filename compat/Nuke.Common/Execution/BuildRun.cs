using System.Linq.Expressions;
using Nuke.Common.IO;
using Nuke.Common.Masking;
using Nuke.Common.Parameters;
using Nuke.Common.Reporting;
using Nuke.Common.Tooling;
using Serilog;
using Serilog.Events;

namespace Nuke.Common.Execution;

/// <summary>
/// One run, in this order: read the command line, make the build, give parameters their values, <c>OnBuildCreated</c>, plan, give other
/// members their values, <c>OnBuildInitialized</c>, skip, check conditions and requirements, run, summarise, <c>OnBuildFinished</c>.
/// </summary>
internal sealed class BuildRun
{
    private const int FailureExitCode = -1;

    // Enough for a release to stop what it has begun; with the summary after it, an interrupted build is gone within five seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3.5);

    private readonly Invocation _invocation;
    private readonly ParameterCatalog _parameters;
    private readonly LambdaExpression[] _defaults;
    private readonly CommandLine _line;
    private NukeBuild? _build;
    private PlanRunner? _runner;
    private BuildExtensions? _extensions;
    private SkipRules? _skips;
    private Attempt? _attempt;
    private bool _isCreated;

    private BuildRun(Type type, LambdaExpression[] defaults, Invocation invocation)
    {
        _defaults = defaults;
        _invocation = invocation;
        _parameters = ParameterCatalog.For(type);
        _line = CommandLine.Parse(invocation.Arguments, _parameters, invocation.WorkingDirectory);
    }

    /// <summary>Where help and plan go; default standard output.</summary>
    public static TextWriter? Output { get; set; }

    public static int Execute(Func<NukeBuild> create, Type type, LambdaExpression[] defaults, Invocation? invocation = null)
    {
        if (OperatingSystem.IsWindows())
            Console.OutputEncoding = System.Text.Encoding.UTF8;
        Invocation.Current = invocation ?? Invocation.FromProcess();
        Log.Logger = new NarrationLogger();
        BuildRun? run = null;
        using var interruption = new Interruption(() => run?.Finish(), Patience);
        if (invocation is null)
            BuildMark.Put();
        var exitCode = Guard(() => (run = new BuildRun(type, defaults, Invocation.Current)).Execute(create, interruption), () => run?._build);
        interruption.Claim();
        var finalCode = Guard(() => run?.Finish(), () => run?._build);
        interruption.End();
        return interruption.ExitCode ?? (exitCode is null or 0 ? finalCode ?? exitCode : exitCode) ?? FailureExitCode;
    }

    /// <summary>Tells of an error in the build's own code outside of a target by its message, not by a crash.</summary>
    private static int? Guard(Func<int?> step, Func<NukeBuild?> build)
    {
        try
        {
            return step();
        }
#pragma warning disable CA1031 // Whatever the build's own code throws ends the build with its message.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Tell(TargetRunner.Unwrap(exception), build());
        }
    }

    /// <summary>Does everything but the end.</summary>
    /// <returns>The exit code of help and plan; null when targets were run.</returns>
    private int? Execute(Func<NukeBuild> create, Interruption interruption)
    {
        ReadValues();
        var build = _build = create();
        MemberValue.WatchSecrets(build, _parameters);
        if (_invocation.Values.Of(EngineOptions.Help) is true)
            return PrintHelp(build);

        TakeOptions(build);
        var lanes = LaneCount.Of(_parameters, _invocation.Values);
        MemberValue.InjectParameters(build, _parameters);
        var targets = TargetCatalog.Of(build, _defaults).Targets;
        var roots = Planner.Roots(targets, _line.Targets ?? _invocation.Values.Of(EngineOptions.Target) as IReadOnlyList<string>);
        var skipped = _invocation.Values.Of(EngineOptions.Skip) is string[] names ? SkipRules.Named(targets, names) : [];
        if (roots.Count == 0)
            return PrintHelp(build);
        if (build.Plan)
            return Print(PlanText.Of(Plan(build, targets, roots, skipped), new PastDurations(_invocation.RootDirectory), lanes));

        _isCreated = true;
        _extensions = BuildExtensions.Of(build);
        _extensions.Call<IOnBuildCreated>(x => x.OnBuildCreated(targets));
        build.OnBuildCreated();
        MaskingLogger.Guard();
        var plan = Plan(build, targets, roots, skipped);
        MemberValue.InjectOthers(build, _parameters);
        _extensions.Call<IOnBuildInitialized>(x => x.OnBuildInitialized(targets, plan.Order));
        build.OnBuildInitialized();
        MaskingLogger.Guard();
        _skips!.ApplyConditions();
        _attempt = new Attempt(_invocation, _parameters, build.GetType(), plan);
        if (build.Continue)
            _attempt.Continue();
        Requirements.Check(build, plan, _parameters);
        BuildSchema.Update(_invocation.RootDirectory, _parameters, targets);
        _runner = new PlanRunner(build, plan, lanes, _invocation.Time) { IsInterrupted = () => interruption.IsRequested, BeforeFirst = _attempt.Begin };
        _runner.Run();
        return null;
    }

    private void ReadValues()
    {
        if (_line.Values.TryGetValue(EngineOptions.Root.Key, out var root))
            _invocation.RootDirectory = (AbsolutePath)root;

        // Somebody who asks for help is not told off for the rest of the line, nor for files and variables that help does not need.
        var asksForHelp = _line.Values.TryGetValue(EngineOptions.Help.Key, out var help) && help is true;
        _invocation.Values = asksForHelp ? ParameterValues.OnlyHelp(_parameters) : ParameterValues.Read(_parameters, _line, _invocation);
        Narration.Verbosity = _invocation.Values.Of(EngineOptions.Verbosity) as Verbosity? ?? Verbosity.Normal;
    }

    private void TakeOptions(NukeBuild build)
    {
        build.Plan = _invocation.Values.Of(EngineOptions.Plan) is true;
        build.Partition = _invocation.Values.Of(EngineOptions.Partition) as CI.Partition ?? CI.Partition.Single;
        build.NoLogo = _invocation.Values.Of(EngineOptions.NoLogo) is true;
        build.Continue = _invocation.Values.Of(EngineOptions.Continue) is true;
    }

    private BuildPlan Plan(
        NukeBuild build, List<ExecutableTarget> targets, List<ExecutableTarget> roots, IReadOnlyCollection<ExecutableTarget> skipped)
    {
        var plan = Planner.Plan(targets, roots);
        build.CurrentPlan = plan;
        _skips = new SkipRules(plan);
        _skips.ApplyOption(skipped);
        return plan;
    }

    /// <summary>Tells what went wrong outside of a target.</summary>
    /// <returns>The exit code for it.</returns>
    private static int Tell(Exception exception, NukeBuild? build)
    {
        if (exception is RefusedException refused)
        {
            Narration.Raw(Host.Current.Format(LogEventLevel.Error, $"nothing was run: {string.Join("; ", refused.Problems)}."));
            return RefusedException.ExitCode;
        }

        foreach (var fault in exception is AggregateException several ? several.InnerExceptions : [exception])
            Narration.Line(LogEventLevel.Error, Narration.Verbosity == Verbosity.Verbose ? fault.ToString() : TargetRunner.Unwrap(fault).Message);
        return build?.ExitCode ?? FailureExitCode;
    }

    /// <summary>Runs what is assured, summarises, and tells the build that it ends.</summary>
    /// <returns>The exit code of the targets that were run; null when none were.</returns>
    private int? Finish()
    {
        if (_runner is not null)
        {
            _runner.RunAssured();
            Host.Current.WriteTargetOutcome(_build!);
            Host.Current.WriteBuildOutcome(_build!);
            Remember();
        }

        if (_isCreated)
        {
            _extensions?.Call<IOnBuildFinished>(x => x.OnBuildFinished());
            _build!.OnBuildFinished();
        }

        return _runner is null ? null : _build!.ExitCode ?? (_build.IsSucceeding ? 0 : FailureExitCode);
    }

    private void Remember()
    {
        if (_attempt!.End(_build!.IsFailing))
            Narration.Line(LogEventLevel.Information, "The same command with --continue leaves out what succeeded, as long as the source is the same.");
        new PastDurations(_invocation.RootDirectory).Note(_build.CurrentPlan);
    }

    private int PrintHelp(NukeBuild build)
    {
        build.Help = true;
        return Print(HelpText.Of(build, TargetCatalog.Of(build, _defaults), _parameters));
    }

    private static int Print(string text)
    {
        (Output ?? Console.Out).Write(text + Environment.NewLine);
        return 0;
    }
}
