#include "outputs/payslip/pool.hpp"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace bpa::outputs::payslip {
namespace {

/// So many documents for each thread lie waiting or drawn.
constexpr std::size_t jobs_per_thread = 4;

struct Job {
    std::string path;
    document::Document document;
    std::string bytes;
    std::exception_ptr failure;
    bool is_done = false;
};

} // namespace

struct DrawingPool::Shared {
    std::function<Draw()> make_draw;
    Take take;
    std::mutex mutex;
    std::condition_variable work;          ///< there is something to draw, or the end
    std::condition_variable done;          ///< something was drawn
    std::deque<std::unique_ptr<Job>> jobs; ///< in the order in which they came, until handed over
    std::deque<Job*> waiting;
    bool is_ending = false;
    std::vector<std::thread> threads;
    Draw own_draw; ///< of the caller, when there are no threads

    Shared() = default;
    Shared(const Shared&) = delete;
    Shared(Shared&&) = delete;
    Shared& operator=(const Shared&) = delete;
    Shared& operator=(Shared&&) = delete;
    ~Shared();
    void draw_until_the_end();
    void hand_over(std::size_t leave);
};

DrawingPool::Shared::~Shared() {
    {
        const std::lock_guard lock{mutex};
        is_ending = true;
    }
    work.notify_all();
    for (std::thread& thread : threads) {
        thread.join();
    }
}

void DrawingPool::Shared::draw_until_the_end() {
    Draw draw;
    std::unique_lock lock{mutex};
    while (true) {
        work.wait(lock, [this] { return is_ending || !waiting.empty(); });
        if (is_ending) {
            return;
        }
        Job* job = waiting.front();
        waiting.pop_front();
        lock.unlock();
        try {
            if (!draw) {
                draw = make_draw();
            }
            job->bytes = draw(job->document);
        } catch (...) {
            job->failure = std::current_exception();
        }
        lock.lock();
        job->is_done = true;
        done.notify_one();
    }
}

/// Hands over what is drawn, and waits until no more than `leave` documents are left.
void DrawingPool::Shared::hand_over(std::size_t leave) {
    std::unique_lock lock{mutex};
    while (!jobs.empty() && (jobs.front()->is_done || jobs.size() > leave)) {
        done.wait(lock, [this] { return jobs.front()->is_done; });
        const std::unique_ptr<Job> job = std::move(jobs.front());
        jobs.pop_front();
        lock.unlock();
        if (job->failure) {
            std::rethrow_exception(job->failure);
        }
        take(job->path, job->bytes);
        lock.lock();
    }
}

DrawingPool::DrawingPool(unsigned threads, std::function<Draw()> make_draw, Take take)
    : shared_{std::make_unique<Shared>()} {
    shared_->make_draw = std::move(make_draw);
    shared_->take = std::move(take);
    for (unsigned i = 0; threads > 1 && i < threads; ++i) {
        shared_->threads.emplace_back([shared = shared_.get()] { shared->draw_until_the_end(); });
    }
}

DrawingPool::~DrawingPool() = default;

void DrawingPool::add(std::string path, document::Document document) {
    Shared& shared = *shared_;
    if (shared.threads.empty()) {
        if (!shared.own_draw) {
            shared.own_draw = shared.make_draw();
        }
        shared.take(path, shared.own_draw(document));
        return;
    }
    {
        const std::lock_guard lock{shared.mutex};
        shared.jobs.push_back(std::make_unique<Job>());
        Job& job = *shared.jobs.back();
        job.path = std::move(path);
        job.document = std::move(document);
        shared.waiting.push_back(&job);
    }
    shared.work.notify_one();
    shared.hand_over(shared.threads.size() * jobs_per_thread);
}

void DrawingPool::finish() {
    shared_->hand_over(0);
}

} // namespace bpa::outputs::payslip
