using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Nuke.Common.Tooling;

/// <summary>Runs of a tool with several settings.</summary>
public static class ConfigureExtensions
{
    /// <summary>Goes through a configuration, if there is one.</summary>
    /// <typeparam name="T">What is configured.</typeparam>
    /// <param name="configurator">The configuration; null to leave it as it is.</param>
    /// <param name="obj">What to start from.</param>
    public static T InvokeSafe<T>(this Configure<T>? configurator, T obj) => configurator is null ? obj : configurator(obj);

    /// <summary>Runs a tool with each of several settings. What runs beside others is narrated when it has ended, so that lines stay together.</summary>
    /// <typeparam name="TOptions">The settings.</typeparam>
    /// <param name="configurator">Makes the settings.</param>
    /// <param name="executor">Runs the tool.</param>
    /// <param name="degreeOfParallelism">How many run at once; at least 1.</param>
    /// <param name="completeOnFailure">Whether those that have not begun are still run after a failure.</param>
    /// <returns>The settings with the lines that were written, in the order of the settings.</returns>
    /// <exception cref="AggregateException">Several failed; the failure itself when it is the only one.</exception>
    public static IReadOnlyCollection<(TOptions Options, IReadOnlyCollection<Output> Output)> Invoke<TOptions>(
        this CombinatorialConfigure<TOptions> configurator,
        Func<TOptions, IReadOnlyCollection<Output>> executor,
        int degreeOfParallelism,
        bool completeOnFailure)
        where TOptions : ToolOptions, new()
    {
        Assert.True(degreeOfParallelism > 0, $"degreeOfParallelism is {degreeOfParallelism} and must be at least 1");
        var all = configurator(new TOptions()).ToArray();
        var results = new IReadOnlyCollection<Output>?[all.Length];
        var failures = new Exception?[all.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = degreeOfParallelism };
        Parallel.For(0, all.Length, parallel, (i, state) =>
        {
            if (state.ShouldExitCurrentIteration)
                return;
            try
            {
                results[i] = degreeOfParallelism == 1 ? executor(all[i]) : Together(executor, all[i]);
            }
#pragma warning disable CA1031 // Whatever it throws is thrown again when the others have ended.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                failures[i] = exception;
                if (!completeOnFailure)
                    state.Stop();
            }
        });
        Throw(failures.OfType<Exception>().ToList());
        return [.. all.Zip(results, (options, output) => (options, output!))];
    }

    private static void Throw(List<Exception> failures)
    {
        if (failures.Count == 1)
            ExceptionDispatchInfo.Throw(failures[0]);
        if (failures.Count > 1)
            throw new AggregateException(string.Join(Environment.NewLine, failures.Select(x => x.Message)), failures);
    }

    private static IReadOnlyCollection<Output> Together<TOptions>(Func<TOptions, IReadOnlyCollection<Output>> executor, TOptions options)
        where TOptions : ToolOptions, new()
    {
        if (!(options.ProcessOutputLogging ?? ProcessTasks.DefaultLogOutput))
            return executor(options);
        IReadOnlyCollection<Output> output = [];
        try
        {
            return output = executor(options.DisableProcessOutputLogging());
        }
        catch (ProcessException exception)
        {
            output = exception.Process.Output;
            throw;
        }
        finally
        {
            var log = Logger(options);
            lock (Gate)
            {
                foreach (var line in output)
                    log(line.Type, line.Text);
            }
        }
    }

    private static readonly Lock Gate = new();

    private static Action<OutputType, string> Logger(ToolOptions options)
        => options.GetType().GetCustomAttribute<CommandAttribute>()?.Type is { } tool && Activator.CreateInstance(tool) is ToolTasks tasks
            ? tasks.GetLogger(options)
            : options.ProcessLogger ?? ProcessTasks.DefaultLogger;
}
