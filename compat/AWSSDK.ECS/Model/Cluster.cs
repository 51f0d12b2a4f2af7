namespace Amazon.ECS.Model;

/// <summary>A cluster as it is now.</summary>
public class Cluster : IShape
{
    /// <value>How many services it has.</value>
    public int? ActiveServicesCount { get; set; }

    /// <value>The ARN of the cluster.</value>
    public string? ClusterArn { get; set; }

    /// <value>Its name.</value>
    public string? ClusterName { get; set; }

    /// <value>How many tasks are starting.</value>
    public int? PendingTasksCount { get; set; }

    /// <value>How many tasks run.</value>
    public int? RunningTasksCount { get; set; }

    /// <value>Its settings.</value>
    public List<ClusterSetting>? Settings { get; set; }

    /// <value>Where it is in its life.</value>
    public string? Status { get; set; }

    /// <value>The tags.</value>
    public List<Tag>? Tags { get; set; }

    void IShape.Walk(Walker walk)
    {
        ActiveServicesCount = walk.Number("activeServicesCount", ActiveServicesCount);
        ClusterArn = walk.Text("clusterArn", ClusterArn);
        ClusterName = walk.Text("clusterName", ClusterName);
        PendingTasksCount = walk.Number("pendingTasksCount", PendingTasksCount);
        RunningTasksCount = walk.Number("runningTasksCount", RunningTasksCount);
        Settings = walk.Shapes("settings", Settings);
        Status = walk.Text("status", Status);
        Tags = walk.Shapes("tags", Tags);
    }
}
