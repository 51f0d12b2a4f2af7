// A build computes for half of its time and waits for the rest: two scenarios at once, each kind in a clone of its own.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
