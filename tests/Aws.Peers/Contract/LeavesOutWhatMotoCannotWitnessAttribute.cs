using Shunt.Contract;

namespace Aws.Peers.Contract;

/// <summary>Leaves the tests out of which moto_server can be no witness, each by its name: they wait for a simulation of AWS over time.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class LeavesOutWhatMotoCannotWitnessAttribute : LeavesOutAttribute
{
    private const string NoTask = "Waits for the simulation: moto_server runs no task, so none crashes, is slow or fails.";
    private const string OneTask = "Waits for the simulation: moto_server has one task run of a service, however many are asked for.";
    private const string NoAlarm = "Waits for the simulation: moto_server evaluates no alarm, and takes no update of a stack back.";
    private const string NoSchedule = "Waits for the simulation: moto_server runs no schedule.";
    private const string NoStamp = "Not on AWS: a load balancer there marks no answer with the version that gave it.";

    /// <value>Why each is left out, by its contract and its name.</value>
    public static IReadOnlyDictionary<(string Contract, string Test), string> Reasons { get; } = new Dictionary<(string, string), string>
    {
        [(nameof(CutoverContract), nameof(CutoverContract.A_slow_request_begun_before_the_cutover_is_answered_in_full_by_the_old_version_which_then_ends))] = NoTask,
        [(nameof(CutoverContract), nameof(CutoverContract.Requests_that_outlast_the_drain_limit_do_not_hold_the_cutover_up))] = NoTask,
        [(nameof(CutoverContract), nameof(CutoverContract.A_step_whose_watch_fails_is_rolled_back_by_itself_and_the_old_version_serves))] = NoAlarm,
        [(nameof(CutoverContract), nameof(CutoverContract.The_platform_ends_the_previous_version_when_its_window_is_over_without_being_asked))] = NoSchedule,
        [(nameof(CutoverContract), nameof(CutoverContract.A_warm_version_that_is_released_again_outlives_its_window))] = NoSchedule,
        [(nameof(DeployContract), nameof(DeployContract.A_version_that_crashes_at_its_start_is_rejected_with_the_end_of_its_log_and_the_old_one_serves))] = NoTask,
        [(nameof(DeployContract), nameof(DeployContract.A_version_that_is_never_healthy_is_rejected_within_its_limit_and_the_old_one_serves))] = NoTask,
        [(nameof(DeployContract), nameof(DeployContract.A_rejected_first_version_leaves_nothing))] = NoTask,
        [(nameof(DeployContract), nameof(DeployContract.Every_answer_of_a_suffixed_route_names_its_version))] = NoStamp,
        [(nameof(FailureContract), nameof(FailureContract.A_version_that_does_not_start_well_ends_as_the_table_says))] = NoTask,
        [(nameof(FailureContract), nameof(FailureContract.A_version_whose_port_another_process_took_ends_as_the_table_says))] = NoTask,
        [(nameof(FailureContract), nameof(FailureContract.A_version_that_fails_under_traffic_ends_as_the_table_says))] = NoAlarm,
        [(nameof(FailureContract), nameof(FailureContract.A_first_version_that_fails_under_traffic_ends_as_the_table_says))] = NoAlarm,
        [(nameof(ProcessesContract), nameof(ProcessesContract.A_version_serves_with_as_many_processes_as_its_target_says_and_all_of_them_answer))] = OneTask,
        [(nameof(ProcessesContract), nameof(ProcessesContract.A_process_that_ends_takes_only_its_own_requests_with_it_and_another_takes_its_place))] = OneTask,
        [(nameof(ProcessesContract), nameof(ProcessesContract.A_cutover_between_versions_of_several_processes_loses_no_request_and_the_old_one_stays_warm_whole))] = OneTask,
        [(nameof(ProcessesContract), nameof(ProcessesContract.All_processes_of_a_version_end_together))] = OneTask,
        [(nameof(ProcessesContract), nameof(ProcessesContract.A_rolling_cutover_loses_no_request_and_never_runs_more_than_a_batch_beyond_what_serves))] = OneTask,
        [(nameof(ProcessesContract), nameof(ProcessesContract.A_rolling_step_that_fails_gives_the_old_version_its_processes_back_and_then_its_traffic))] = OneTask,
        [(nameof(RecoveryContract), nameof(RecoveryContract.A_live_version_whose_process_dies_is_started_again_by_the_platform))] = NoTask,
    };

    public override string? Why(string contract, string test) => MotoFactAttribute.Missing ?? Reasons.GetValueOrDefault((contract, test));
}
